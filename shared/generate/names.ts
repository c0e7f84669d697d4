// First and last names by style, with the letters that an address is made of. Some are written right to left
// and some carry an emoji: what a list of real people looks like, and what layouts break on.

import type { NameStyle } from "./countries.ts";

export interface Name {
  readonly shown: string;
  /** a–z only. */
  readonly latin: string;
}

interface NamePool {
  readonly first: readonly Name[];
  readonly last: readonly Name[];
}

const latinOf = (shown: string): string =>
  shown
    .normalize("NFD")
    .replaceAll(/[^A-Za-z]/g, "")
    .toLowerCase();

/** "Shown" or "Shown=latin", separated by spaces. */
const names = (text: string): readonly Name[] => text.split(" ").map(parseName);

function parseName(entry: string): Name {
  const [shown = "", latin = latinOf(shown)] = entry.split("=");
  return { shown, latin };
}

export const namePools: Readonly<Record<NameStyle, NamePool>> = {
  english: {
    first: names(
      "Ada Ben Chloe Daniel Emma Finn Grace Harry Ivy Jack Kate Leo Mia Noah Olivia Poppy Quinn Ruby Sam Zoe🌻",
    ),
    last: names(
      "Abbott Baker Carter Dawson Ellis Foster Graves Hughes Irwin Jones Keller Lowe Moore Nash O'Neill Price Reed Shaw Turner Wood",
    ),
  },
  german: {
    first: names(
      "Anna Björn Clara Dirk Elif Friedrich Greta Hannes Ida Jürgen Käthe Lukas Marlene Nico Oskar Paula Söhnke Theo Uta Yusuf",
    ),
    last: names(
      "Albrecht Bauer Çelik Dietz Engel Fuchs Günther Hoffmann Jäger Köhler Lange Müller Neumann Öztürk Peters Richter Schäfer Vogel Weiß=weiss Zimmermann",
    ),
  },
  french: {
    first: names(
      "Amélie Bastien Camille Élodie François Gaëlle Hugo Inès Jean-Luc Léa Mathis Noémie Océane Rémi Zoé",
    ),
    last: names("Bernard Chevalier Dubois Étienne Fournier Garnier Lefèvre Mercier Noël Petit Roux"),
  },
  spanish: {
    first: names("Álvaro Beatriz Carlos Elena Íñigo José Lucía Marta Núria Pablo Raúl Sofía Ximena"),
    last: names("Álvarez Castro Díaz Fernández García Ibáñez López Muñoz Núñez Pérez Ruiz Vázquez"),
  },
  hebrew: {
    first: names("נועה=noa איתי=itay תמר=tamar יונתן=yonatan מאיה=maya דוד=david"),
    last: names("כהן=cohen לוי=levi מזרחי=mizrahi פרץ=peretz ביטון=biton"),
  },
  arabic: {
    first: names("محمد=mohamed فاطمة=fatma أحمد=ahmed ليلى=layla يوسف=youssef مريم=mariam"),
    last: names("حسن=hassan عبدالله=abdullah السيد=elsayed منصور=mansour خليل=khalil"),
  },
  japanese: {
    first: names("陽菜=hina 蓮=ren さくら=sakura 大翔=haruto 結衣=yui"),
    last: names("佐藤=sato 鈴木=suzuki 高橋=takahashi 田中=tanaka"),
  },
  indian: {
    first: names("Aarav Ananya Diya Ishaan Kavya Priya✨=priya Rohan Saanvi Vikram"),
    last: names("Iyer Khan Mehta Nair Patel Reddy Sharma Singh"),
  },
};

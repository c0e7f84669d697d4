// The names that columns have in the tables of this world, and what they mean; the likelier first.

/** `contact`: names people where nothing else does. */
export type GuessedRole = "userId" | "contact" | "anonymousId" | "messageId" | "event" | "timestamp";

const words: Readonly<Record<GuessedRole, string>> = {
  userId: `userid user uid customerid customer custid customernumber customerno customerkey clientno clientnumber
    memberid member householdid householdkey household distinctid personid person profileid contactid contact
    subscriberid subscriber accountid buyerid buyer shopperid shopper externalid crmid kundennummer kundenid kunde
    kundennr kdnr nutzerid benutzerid`,
  contact: "login username email emailaddress mail emailadresse",
  anonymousId: `anonymousid anonid visitorid visitor fullvisitorid userpseudoid deviceid device cookieid cookie clientid
    browserid fingerprint guestid guest sessionid session`,
  messageId: "messageid messageref msgid eventid eventuuid insertid hitid logid uuid guid recordid rowid id",
  event: `event eventname eventtype action activity eventaction activityname actiontype interaction ereignis aktion`,
  timestamp: `timestamp eventtime eventtimestamp time datetime occurredat when ts eventdate eventat sentat receivedat
    originaltimestamp createdat created creationtime date orderdate purchasedate transactiondate orderedat visitdate day
    datum zeit zeitpunkt zeitstempel updatedat`,
};

const ranked = (role: GuessedRole): ReadonlyMap<string, number> =>
  new Map(words[role].split(/\s+/).map((word, rank) => [word, rank]));

const ranks: Readonly<Record<GuessedRole, ReadonlyMap<string, number>>> = {
  userId: ranked("userId"),
  contact: ranked("contact"),
  anonymousId: ranked("anonymousId"),
  messageId: ranked("messageId"),
  event: ranked("event"),
  timestamp: ranked("timestamp"),
};

const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** How likely the name is for the role: 0 is the likeliest; undefined: it says nothing of it. */
export const rankOf = (name: string, role: GuessedRole): number | undefined => ranks[role].get(letters(name));

export const isKnownColumn = (name: string): boolean =>
  letters(name) === "type" || Object.values(ranks).some((known) => known.has(letters(name)));

const partsOf = (name: string): readonly string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

const idWords = new Set(
  "id ids code sku ean upc isbn gtin zip zipcode plz postcode postal phone telephone tel mobile fax iban ref key".split(
    " ",
  ),
);
const timeWords = new Set("time date at ts timestamp datetime day when datum zeit on since until".split(" "));
const peopleWords = new Set(
  `email mail name firstname lastname first last gender sex age birthday birth born city town country state region phone
  plan tier segment income marital household education occupation language locale signup registered joined newsletter
  consent status`.split(/\s+/),
);

/** Digits in such a column are a name, not an amount. */
export const namesThings = (name: string): boolean => idWords.has(partsOf(name).at(-1) ?? "");

export const speaksOfTime = (name: string): boolean => partsOf(name).some((part) => timeWords.has(part));

export const speaksOfPeople = (name: string): boolean => partsOf(name).some((part) => peopleWords.has(part));

/** A row number that a program has put before the columns. */
export const isRowNumber = (name: string): boolean =>
  /^(|unnamed: ?[0-9]+|index|#|nr|row|rownumber)$/i.test(name.trim());

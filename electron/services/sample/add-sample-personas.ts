// The sample's personas on their way into the space: people with a story, who are in none of its counts.

import jonas from "../../../resources/sample/jonas.persona.json" with { type: "json" };
import mara from "../../../resources/sample/mara.persona.json" with { type: "json" };
import ruth from "../../../resources/sample/ruth.persona.json" with { type: "json" };
import tomas from "../../../resources/sample/tomas.persona.json" with { type: "json" };
import { assert } from "../../../shared/base/assert.ts";
import { checkPersona } from "../../../shared/people/persona-reader.ts";
import { isZone } from "../../import/date-form.ts";
import type { Space } from "../../space/space.ts";
import { addPersona } from "../personas/new-persona.ts";
import { spaceValue } from "../space-value.ts";

/** Throws Refused where the space cannot be written. */
export function addSamplePersonas(space: Space): void {
  spaceValue(
    space.transaction(() => {
      for (const document of [mara, jonas, ruth, tomas]) {
        const persona = checkPersona(document, { isZone });
        assert(persona.ok, `the sample's persona "${document.name}" is right`);
        addPersona(space, persona.value);
      }
    }),
  );
}

import type { Question } from "./define-liability.ts";
import { keyOf, type Party } from "./liability-chain.ts";

/** Questions that several paragraphs ask in the same words. */

/** May `party` employ workers? On that depends whether `about`, or somebody not yet known, must pay. */
export function kindAsked(party: Party, about?: Party): Question {
  const key = keyOf(party);
  return {
    fact: `parties.${key}.kind`,
    zh: `${partyName(party).zh}是哪一类单位，是否具备合法经营资格`,
    bo: `${partyName(party).bo} ནི་ཚན་པ་རིགས་གང་ཡིན་པ་དང་། ཁྲིམས་མཐུན་གཉེར་སྐྱོང་ཐོབ་ཐང་ཡོད་མེད།`,
    en: `What kind of unit ${partyName(party).en} is, and whether it may do business`,
    about,
  };
}

export const CONTRACTOR_ASKED: Question = {
  fact: "generalContractor",
  zh: "谁是施工总承包单位",
  bo: "བཟོ་སྐྲུན་སྤྱི་བོགས་ཚན་པ་གང་ཡིན།",
  en: "Who the general contractor is",
};

export const OWNER_ASKED: Question = {
  fact: "owner",
  zh: "谁是建设单位",
  bo: "འཛུགས་སྐྲུན་ཚན་པ་གང་ཡིན།",
  en: "Who the owner is",
};

export function partyName(party: Party): { readonly zh: string; readonly bo: string; readonly en: string } {
  if (party.name !== undefined) return { zh: party.name, bo: party.name, en: party.name };
  return "companyId" in party
    ? { zh: `单位${party.companyId}`, bo: `ཚན་པ་${party.companyId}`, en: `company ${party.companyId}` }
    : { zh: `个人${party.personId}`, bo: `མི་སྒེར་${party.personId}`, en: `person ${party.personId}` };
}

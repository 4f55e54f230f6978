import { fen } from "../kernel/money.ts";
import type { Inquiry } from "./define-liability.ts";
import type { Chain } from "./liability-chain.ts";
import { OWNER_ASKED } from "./liability-questions.ts";

/**
 * An owner that paid late advances the wages, up to the unpaid project price. The measures of 2004 and the decree say
 * the same.
 */
export function ownerAdvances({ owner, ownerPaidLate, unpaidPriceFen, arrearsFen }: Chain, inquiry: Inquiry): void {
  if (ownerPaidLate === false) return;
  if (owner === undefined) inquiry.asks(OWNER_ASKED);
  if (ownerPaidLate === undefined) {
    inquiry.asks({
      fact: "ownerPaidLate",
      zh: "欠薪是否因建设单位未按照合同约定及时拨付工程款导致",
      bo: "གླ་ཕོགས་འགོར་བ་ནི་འཛུགས་སྐྲུན་ཚན་པས་གན་རྒྱ་ལྟར་བཟོ་སྐྲུན་དངུལ་དུས་ཐོག་ཏུ་མ་སྤྲད་པའི་རྐྱེན་ཡིན་མིན།",
      en: "Whether wages are owed because the owner did not pay the project price on time",
      about: owner,
    });
    return;
  }
  if (owner === undefined) return;
  if (unpaidPriceFen === undefined) {
    inquiry.asks({
      fact: "unpaidPriceFen",
      zh: "未结清的工程款数额，即建设单位垫付的限额",
      bo: "ད་དུང་མ་སྤྲད་པའི་བཟོ་སྐྲུན་དངུལ་འབོར། དེ་ནི་འཛུགས་སྐྲུན་ཚན་པས་སྔོན་འདོན་བྱེད་པའི་མང་མཐའ་ཡིན།",
      en: "The unpaid project price, which limits what the owner advances",
      about: owner,
    });
    inquiry.pays(owner, "advances");
  } else if (unpaidPriceFen > 0) {
    inquiry.pays(owner, "advances", { limitFen: fen(Math.min(unpaidPriceFen, arrearsFen)) });
  } else {
    inquiry.explains({
      zh: "工程款已经结清，建设单位不垫付",
      bo: "བཟོ་སྐྲུན་དངུལ་ཚང་མ་སྤྲད་ཟིན་པས་འཛུགས་སྐྲུན་ཚན་པས་སྔོན་འདོན་མི་བྱེད།",
      en: "The project price is paid in full, so the owner advances nothing",
    });
  }
}

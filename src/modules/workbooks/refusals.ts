import type { Refusals } from "../../kernel/contract.ts";

export const WORKBOOKS_REFUSALS: Refusals = {
  "import.unknown": { zh: "没有这次导入。", bo: "ནང་འདྲེན་འདི་མེད།", en: "There is no such import." },
  "import.kind-not-yours": {
    zh: "您不能导入这类文件。",
    bo: "ཁྱེད་ཀྱིས་ཡིག་ཆའི་རིགས་འདི་ནང་འདྲེན་བྱེད་མི་ཆོག",
    en: "You may not import files of this kind.",
  },
  "import.one-file": {
    zh: "请提供一个文件：直接附上，或指明已上传的文件。",
    bo: "ཡིག་ཆ་གཅིག་སྤྲོད་རོགས། འདིར་སྤྲོད་པའམ་སྔར་སྤྲད་པ་ཞིག་འདེམས་རོགས།",
    en: "Give one file: here, or one that was uploaded before.",
  },
  "import.upload-unknown": {
    zh: "没有您上传的这个文件，或已被使用，请重新上传。",
    bo: "ཁྱེད་ཀྱིས་ཡིག་ཆ་འདི་སྤྲད་མེད་པའམ་བཀོལ་ཟིན། བསྐྱར་དུ་སྤྲོད་རོགས།",
    en: "You uploaded no such file, or it is used already: upload it again.",
  },
  "import.not-checked": {
    zh: "文件尚未检查完，或已经处理。",
    bo: "ཡིག་ཆ་ད་དུང་ཞིབ་བཤེར་མ་ཚར་བའམ་ཐག་གཅོད་ཟིན།",
    en: "The file is not checked yet, or has been dealt with already.",
  },
  "import.nothing-to-import": { zh: "没有可导入的行。", bo: "ནང་འདྲེན་རྒྱུའི་ཕྲེང་མེད།", en: "There are no rows to import." },
  "import.no-bad-rows": { zh: "没有需要更正的行。", bo: "ཡོ་བསྲང་དགོས་པའི་ཕྲེང་མེད།", en: "There are no rows to correct." },
  "import.no-template": {
    zh: "这类文件由银行按其格式出具，没有可填写的模板。",
    bo: "ཡིག་ཆ་འདི་རིགས་དངུལ་ཁང་གིས་བཟོ་བས་འབྲི་རྒྱུའི་དཔེ་གཞི་མེད།",
    en: "Such files come from the bank in its own layout: there is no template to fill in.",
  },
  "import.not-allowed-any-more": {
    zh: "上传人已停用，或不再有此项目的权限。",
    bo: "ཡིག་ཆ་སྤྲོད་མཁན་གྱི་རྩིས་ཐོ་བཀག་ཟིན་པའམ་ལས་གཞི་འདིའི་དབང་ཚད་མེད།",
    en: "Whoever brought the file is disabled, or may not work on this project any more.",
  },
};

import type { Refusals } from "../../kernel/contract.ts";

export const ATTENDANCE_REFUSALS: Refusals = {
  "device.serial-on-another-project": {
    zh: "该设备序列号已登记在另一项目。",
    bo: "སྒྲིག་ཆས་ཀྱི་རིམ་ཨང་འདི་ལས་གཞི་གཞན་དུ་ཐོ་བཀོད་ཟིན།",
    en: "A device with this serial number is registered on another project.",
  },
  "device.unknown": {
    zh: "本项目没有这台设备。",
    bo: "ལས་གཞི་འདིར་སྒྲིག་ཆས་འདི་མེད།",
    en: "There is no such device on the project.",
  },
  "punch.in-the-future": {
    zh: "打卡时间不能晚于现在。",
    bo: "ཐོའི་དུས་ཚོད་ད་ལྟ་ལས་འཕྱི་མི་ཆོག",
    en: "A punch cannot be in the future.",
  },
  "punch.before-start": {
    zh: "打卡时间早于项目开工。",
    bo: "ཐོའི་དུས་ཚོད་ཨར་ལས་འགོ་འཛུགས་ལས་སྔ་བ་འདུག",
    en: "The punch is before work on the project started.",
  },
  "punch.after-exit": {
    zh: "该工人此前已退场。",
    bo: "བཟོ་པ་འདི་དེའི་སྔོན་ལ་བུད་ཟིན།",
    en: "The worker had left the site by then.",
  },
  "punch.past-the-working-day": {
    zh: "上下班不在同一个工作日内（按工地的换日时刻）。",
    bo: "འཛུལ་གྲོལ་གཉིས་ལས་ཀའི་ཉིན་གཅིག་གི་ནང་མིན། (བཟོ་གྲྭའི་ཉིན་བརྗེའི་དུས་ཚོད་ལྟར།)",
    en: "In and out are not of one working day, by the hour at which the site's day begins.",
  },
  "punch.already-recorded": {
    zh: "这一时刻已有打卡记录。",
    bo: "དུས་ཚོད་འདིར་ཐོ་བཀོད་ཟིན།",
    en: "There is a punch at this moment already.",
  },
  "aside.unknown": {
    zh: "没有这条待处理记录。",
    bo: "ཐག་གཅོད་བྱེད་རྒྱུའི་ཐོ་འདི་མེད།",
    en: "There is no such line on the project.",
  },
  "aside.already-decided": {
    zh: "这条记录已处理。",
    bo: "ཐོ་འདི་ཐག་གཅོད་ཟིན།",
    en: "This line has been decided about already.",
  },
  "aside.not-a-punch": {
    zh: "这是设备操作记录，不是打卡，只能关闭。",
    bo: "འདི་ནི་སྒྲིག་ཆས་བཀོལ་བའི་ཟིན་ཐོ་ལས་སྒོ་ཁའི་ཐོ་མིན། མི་རྩི་བར་བྱེད་པ་ལས་མི་ཆོག",
    en: "This line tells of an operation on the device, not of a punch: it can only be dismissed.",
  },
  "aside.has-no-time": {
    zh: "这条记录没有可读的时间，不能计为打卡；可补卡。",
    bo: "ཐོ་འདིའི་དུས་ཚོད་ཀློག་མི་ཐུབ་པས་རྩི་མི་ཐུབ། ལག་བྲིས་ཐོ་འགོད་ཆོག",
    en: "The line has no readable time, so it cannot count; a punch can be added by hand.",
  },
};

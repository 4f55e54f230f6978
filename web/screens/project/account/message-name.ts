/** `camt.053.001.08:1176:20201216`: the bank's own identifier, without the kind and our number of the account. */
export function messageName(messageKey: string): string {
  return messageKey.replace(/^.+?:\d+:/, "");
}

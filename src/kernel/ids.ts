/**
 * New identifiers: positive integers, unique in the whole database and safe in JSON. The program takes blocks of them
 * from a database sequence (see `db/ids.ts`), so `next` needs no round trip and several processes never collide.
 */
export interface Ids {
  next(): number;
}

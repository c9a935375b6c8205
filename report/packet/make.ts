import { makeBody } from './body/body.ts';
import { makePublicBody } from './body/public-edition.ts';
import type { Printed } from './checks/check.ts';
import type { Office } from './model/office.ts';
import type { Packet } from './model/packet.ts';
import { makeBooks } from './tables/all.ts';

/** All that is printed of a packet: the tables, the paper and what of it everybody may read. */
export function printPacket(packet: Packet, office: Office): Printed {
  const books = makeBooks(packet, office);
  const body = makeBody(
    packet,
    books.flatMap(({ tables }) => tables),
    office,
  );
  return { packet, books, body, publicBody: makePublicBody(packet, body) };
}

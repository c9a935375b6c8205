import { Parser } from 'htmlparser2';
import { decodeHtml } from '../../decode.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader does with the elements of an XML stream. Names come without prefix. */
export interface XmlHandler {
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/**
 * Feeds XML through a handler as it flows in. After each chunk gives what the handler has put into `out` meanwhile
 * and takes it out of there. Entities other than XML's own are not expanded; broken XML is read as far as it makes sense.
 */
export async function* readXml<T>(
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  out: T[],
): AsyncGenerator<T[]> {
  const parser = createXmlParser(handler);
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(decodeHtml(chunk.subarray(0, 1024), null).charset);
    parser.write(decoder.decode(chunk, { stream: true }));
    if (out.length > 0) yield out.splice(0);
  }
  parser.write(decoder?.decode() ?? '');
  parser.end();
  if (out.length > 0) yield out.splice(0);
}

/** The same for a part of which nothing is given out while it is read. */
export async function walkXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  for await (const _ of readXml(chunks, handler, [])) continue;
}

function createXmlParser({ open, text, close }: XmlHandler): Parser {
  const handler: ConstructorParameters<typeof Parser>[0] = {};
  if (open !== undefined) handler.onopentag = (name, attributes) => open(localName(name), attributes);
  if (text !== undefined) handler.ontext = text;
  if (close !== undefined) handler.onclosetag = (name) => close(localName(name));
  return new Parser(handler, { xmlMode: true, decodeEntities: true });
}

/** Writers are free in their prefixes: `<x:row>` and `<row>` are the same. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Value of an attribute whatever its prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const key in attributes) if (localName(key) === name) return attributes[key];
  return undefined;
}

/** A switch as OOXML writes them: there without a value, or `1`, `true`, `on`. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '0' && value !== 'false' && value !== 'off';
}

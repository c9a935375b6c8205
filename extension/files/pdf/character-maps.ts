interface Wanted {
  kind: string;
  filename: string;
}

/**
 * Gives pdf.js what it would fetch: the character maps, without which Chinese fonts that are not embedded give empty text.
 * Fonts and decoders of pictures are for drawing, and nothing is drawn here.
 */
export class CharacterMaps {
  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    const { default: maps } = await import('virtual:character-maps');
    const map = kind === 'cMapUrl' ? maps[filename] : undefined;
    if (map === undefined) throw new Error(`${filename} is not at hand`);
    return Uint8Array.from(atob(map), (sign) => sign.charCodeAt(0));
  }
}

/** The character maps of pdf.js by their file names, base 64; made when the extension is built. */
declare module 'virtual:character-maps' {
  const maps: Readonly<Record<string, string>>;
  export default maps;
}

/** What a document says. */
export interface Xml {
  /** Names of its elements. */
  elements: Set<string>;
  /** The text of every element that has text right in it, with that of the elements in it, in order. */
  texts: string[];
}

const NAME = '[A-Za-z_:][\\w:.-]*';
const TAG = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`, 'y');
const WORDS = /[^<]+/y;
const ENTITY = /&(?:#(\d+)|(amp|lt|gt|quot|apos));/g;

function unescaped(text: string): string {
  if (text.replace(ENTITY, '').includes('&')) throw new Error(`a bare & in ${text}`);
  const names = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(ENTITY, (_, code: string | undefined, name: keyof typeof names) =>
    code === undefined ? names[name] : String.fromCodePoint(Number(code)),
  );
}

/**
 * Reads a document of elements, attributes in double quotes and text, as this product writes them.
 *
 * @throws where it is not well-formed: a tag that does not close, an attribute twice, a bare sign, more than one root
 */
export function parseXml(document: string): Xml {
  const open: { name: string; text: string; own: boolean }[] = [];
  const xml: Xml = { elements: new Set(), texts: [] };
  let roots = 0;
  let at = 0;
  while (at < document.length) {
    TAG.lastIndex = at;
    WORDS.lastIndex = at;
    const tag = TAG.exec(document);
    if (tag) {
      const [whole, closing, name = '', attributes = '', empty] = tag;
      at += whole.length;
      const names = [...attributes.matchAll(new RegExp(`(${NAME})="([^"]*)"`, 'g'))];
      for (const [, , value = ''] of names) unescaped(value);
      if (new Set(names.map(([, key]) => key)).size < names.length)
        throw new Error(`an attribute twice in ${whole}`);
      if (closing) {
        const last = open.pop();
        if (last?.name !== name) throw new Error(`</${name}> closes ${last?.name ?? 'nothing'}`);
        if (last.own) xml.texts.push(last.text);
        const parent = open.at(-1);
        if (parent?.own) parent.text += last.text;
        continue;
      }
      if (open.length === 0 && (roots += 1) > 1) throw new Error('more than one root');
      xml.elements.add(name);
      if (!empty) open.push({ name, text: '', own: name === 'text' });
      continue;
    }
    const words = WORDS.exec(document)?.[0];
    if (words === undefined) throw new Error(`no tag at ${document.slice(at, at + 40)}`);
    at += words.length;
    const inside = open.at(-1);
    const text = unescaped(words);
    if (inside) {
      inside.text += text;
      inside.own ||= text.trim() !== '';
    } else if (text.trim() !== '') throw new Error('text outside the root');
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> does not close`);
  return xml;
}

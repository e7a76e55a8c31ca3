const ICON = /@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/;
const DATA = /const iconData = (\{.*\});/;

/** @param {string} value */
const escape = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('{', '&#123;');

/**
 * The elements of an icon as markup.
 *
 * @param {[tag: string, attributes: Record<string, string>][]} node
 */
function markup(node) {
  return node
    .map(([tag, attributes]) => {
      const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
      return `<${tag}${pairs.join('')} />`;
    })
    .join('');
}

/**
 * Icons of the library as plain markup, drawn when the page is built: put together at run time, element by element, they
 * cost about half of what the bar does. They take a size, which grows with letters, and are decoration; the control around them has the name.
 *
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export function staticIcons() {
  return {
    name: 'static-icons',
    markup({ content, filename = '' }) {
      if (!ICON.test(filename)) return;
      const data = DATA.exec(content)?.[1];
      if (!data) throw new Error(`${filename}: an icon of another form than known`);
      const { node } = JSON.parse(data);
      const code = `<script>const { size = 24 } = $props();</script>
<svg xmlns="http://www.w3.org/2000/svg" class="icon-drawn" style:--size={size} width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor"
  stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${markup(node)}</svg>`;
      return { code };
    },
  };
}

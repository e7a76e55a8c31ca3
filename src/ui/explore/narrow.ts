// What the page shows where its window has no room for all panes at once: one file, fetched there or ahead of need.
export { default as Sheet } from '../shared/Sheet.svelte';
export { default as Tabs } from '../shared/Tabs.svelte';
export { default as Summary } from './Summary.svelte';
export { default as ValueStrip } from './ValueStrip.svelte';

// Sheets for paper and ways to share: one file, fetched when they are first shown or ahead of need.
export { default as EmbedBar } from './EmbedBar.svelte';
export { default as PrintDialog } from './PrintDialog.svelte';
export { default as ShareDialog } from './ShareDialog.svelte';

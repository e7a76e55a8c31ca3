// Sheets for paper and ways to share: one file, fetched when they are first shown or ahead of need.
export { default as PrintDialog } from './PrintDialog.svelte';

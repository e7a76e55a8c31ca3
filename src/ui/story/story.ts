// What the rest of the page needs of stories: one file, fetched when it is first asked for or ahead of need.
export { captureScene } from './capture';
export { default as TalkBar } from './TalkBar.svelte';

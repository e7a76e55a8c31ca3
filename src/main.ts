import { mount } from 'svelte';
import './ui/shared/tokens.css';
import './ui/shared/base.css';
import { loadPack } from './io/load-pack';
import { Session } from './state/session.svelte';
import App from './ui/shell/App.svelte';
import PackFailure from './ui/shell/PackFailure.svelte';

const PACK = './packs/tanete-riattang-2006.json';

const target = document.getElementById('app');
const result = await loadPack(PACK);
if (target) {
  target.replaceChildren();
  if ('pack' in result) mount(App, { target, props: { session: new Session(result.pack, location.hash) } });
  else mount(PackFailure, { target, props: { problem: result.problem } });
}

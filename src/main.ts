import './ui/shared/fonts.css';
import './ui/shared/tokens.css';
import './ui/shared/base.css';
import { createFormatter } from './i18n/format';
import { openingFile } from './io/own';
import { nextTask } from './frame/tasks';

const app = import('./ui/shell/start');
// While the app's script is read by another thread: the first number written loads the browser's tables for all.
void nextTask().then(() => createFormatter('id').number(0));
const { start } = await app;
const target = document.getElementById('app');
if (target) await start(target, openingFile());

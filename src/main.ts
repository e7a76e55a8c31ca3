import './ui/shared/fonts.css';
import './ui/shared/tokens.css';
import './ui/shared/base.css';
import { openingFile } from './io/own';
import { start } from './ui/shell/start';

const target = document.getElementById('app');
if (target) await start(target, openingFile());

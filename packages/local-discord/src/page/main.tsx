import { render } from 'preact';
import { Root } from './shell/Root.tsx';

const app = document.getElementById('app');
if (app) render(<Root />, app);

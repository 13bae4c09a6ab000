import { startPage } from './app/start';

startPage();

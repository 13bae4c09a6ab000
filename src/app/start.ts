import { mount } from 'svelte';
import '../view/theme.css';
import { present } from '../base/assert';
import { startSession } from '../session/client';
import App from './App.svelte';
import './app.css';

/** Puts the page into its document. */
export function startPage(): void {
  const target = present(document.querySelector('#app'), 'the element of the page');
  mount(App, { target, props: { client: startSession() } });
}

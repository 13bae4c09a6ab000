import { mount } from 'svelte';
import App from './app/App.svelte';
import './view/theme.css';
import './app/app.css';
import { present } from './base/assert';
import { startSession } from './session/client';

mount(App, {
  target: present(document.querySelector('#app'), 'the element of the page'),
  props: { client: startSession() },
});

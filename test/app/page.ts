import { mount } from 'svelte';
import App from '../../src/app/App.svelte';
import '../../src/view/theme.css';
import '../../src/app/app.css';
import { present } from '../../src/base/assert';
import { fakeSession } from './fake-session';

/** The page without an engine, for looking at. No part of the product. */
mount(App, {
  target: present(document.querySelector('#app'), 'the element of the page'),
  props: { client: fakeSession() },
});

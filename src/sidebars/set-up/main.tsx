import { mount } from '../shared';
import { SetUpApp } from './app';

mount(SetUpApp);

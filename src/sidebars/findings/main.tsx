import { mount } from '../shared';
import { FindingsApp } from './app';

mount(FindingsApp);

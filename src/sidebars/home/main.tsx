import { mount } from '../shared';
import { HomeApp } from './app';

mount(HomeApp);

import { mount } from '../shared';
import { GuideApp } from './app';

mount(GuideApp);

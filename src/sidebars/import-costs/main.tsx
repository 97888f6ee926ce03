import { mount } from '../shared';
import { ImportCostsApp } from './app';

mount(ImportCostsApp);

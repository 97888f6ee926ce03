import '../shared/style/tokens.css';
import '../shared/style/components.css';
import './import-costs.css';
import { mount } from '../shared';
import { ImportCostsApp } from '.';

mount(ImportCostsApp);

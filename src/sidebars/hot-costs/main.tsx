import '../shared/style/tokens.css';
import '../shared/style/components.css';
import './hot-costs.css';
import { mount } from '../shared';
import { HotCostsApp } from '.';

mount(HotCostsApp);

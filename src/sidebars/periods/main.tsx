import '../shared/style/tokens.css';
import '../shared/style/components.css';
import './periods.css';
import { mount } from '../shared';
import { PeriodsApp } from '.';

mount(PeriodsApp);

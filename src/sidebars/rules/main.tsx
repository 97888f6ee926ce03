import '../shared/style/tokens.css';
import '../shared/style/components.css';
import './rules.css';
import { mount } from '../shared';
import { RulesApp } from '.';

mount(RulesApp);

import '../shared/style/tokens.css';
import '../shared/style/components.css';
import './findings.css';
import { mount } from '../shared';
import { FindingsApp } from '.';

mount(FindingsApp);

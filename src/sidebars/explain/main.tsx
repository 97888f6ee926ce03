import '../shared/style/tokens.css';
import '../shared/style/components.css';
import { mount } from '../shared';
import { ExplainApp } from '.';

mount(ExplainApp);

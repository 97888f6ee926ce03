import '../shared/style/tokens.css';
import '../shared/style/components.css';
import './set-up.css';
import { mount } from '../shared';
import { SetUpApp } from '.';

mount(SetUpApp);

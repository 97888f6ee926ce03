import '../shared/style/tokens.css';
import '../shared/style/components.css';
import './guide.css';
import { mount } from '../shared';
import { GuideApp } from '.';

mount(GuideApp);

import '../shared/style/tokens.css';
import '../shared/style/components.css';
import './home.css';
import { mount } from '../shared';
import { HomeApp } from '.';

mount(HomeApp);

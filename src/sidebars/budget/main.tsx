import '../shared/style/tokens.css';
import '../shared/style/components.css';
import './budget.css';
import { mount } from '../shared';
import { BudgetApp } from '.';

mount(BudgetApp);

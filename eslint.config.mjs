import tseslint from 'typescript-eslint';

const folders = [
  'src/core',
  'src/workbook',
  'src/sidebar-api',
  'src/addon',
  'src/sidebars',
  'host',
  'host/view',
  'test',
  'bench',
];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'host/dist/**',
      'coverage/**',
      '.cache/**',
      '**/*.mjs',
      'examples/**',
      'host/test/projects/**',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: folders.map((folder) => `${folder}/tsconfig.json`),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Typed arrays in the searches' innermost loops: the index is in range by construction, and a default would cost time.
    files: ['src/core/optimiser/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);

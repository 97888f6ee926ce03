/** Style sheets are gathered by the build into the page's one style element. */
declare module '*.css';

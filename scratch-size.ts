export { compileJavaScript, compileLibrary } from './src/interpreter/javascript/compile/compile-javascript';

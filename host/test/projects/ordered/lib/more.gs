order.push('lib/more');
const helper = () => 1;
var other = function (x) {
  const inner = () => x;
  return inner();
};

order.push('a-last');
let counter = 10;
function loaded() {
  return [order, counter, typeof helper];
}

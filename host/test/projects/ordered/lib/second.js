order.push('lib/second');

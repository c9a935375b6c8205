import { type HostileCase, writeForever } from '../case.ts';

/** Answers that never end, in a way that holds a connection and not much else. */
export const SLOW: readonly HostileCase[] = [
  {
    path: '/drip.html',
    does: 'sends a page drop by drop, without end',
    ends: 'timeout',
    isSlow: true,
    answer(_, response) {
      response.writeHead(200, { 'content-type': 'text/html' });
      writeForever(response, '<p>x</p>', 20);
    },
  },
  {
    path: '/silent.html',
    does: 'takes the request and says nothing',
    ends: 'timeout',
    isSlow: true,
    answer: () => {},
  },
  {
    path: '/half.html',
    does: 'sends half a page and then nothing more',
    ends: 'timeout',
    isSlow: true,
    answer(_, response) {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<!doctype html><title>半页</title><p>');
    },
  },
  {
    path: '/header-drip.html',
    does: 'sends headers drop by drop, without end',
    ends: 'timeout',
    isSlow: true,
    answer({ socket }) {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('x: y\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    },
  },
  {
    path: '/early-hints.html',
    does: 'goes on announcing an answer that never comes',
    ends: 'timeout',
    isSlow: true,
    answer({ socket }) {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    },
  },
];

"use strict";
// Makes the block of a form's answers. The reader is distance_leader/exchange/checkin/block.py: both follow the same rules.

function plain(text) {
  // One line, composed, without signs that a mail program may turn into spaces or lose.
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, function (found) {
    return found.length === 2 ? found : "";
  }).normalize("NFC")
    .replace(/[\s\u0000-\u001f\u007f-\u00a0\u200b\u2028-\u202f\u2060\ufeff]+/g, " ").trim();
}

function bytesOf(text) {
  var bytes = [], coded = encodeURIComponent(text);
  for (var at = 0; at < coded.length; at++) {
    if (coded.charAt(at) === "%") {
      bytes.push(parseInt(coded.substr(at + 1, 2), 16));
      at += 2;
    } else {
      bytes.push(coded.charCodeAt(at));
    }
  }
  return bytes;
}

var sha256 = (function () {
  // FIPS 180-4. The constants are the fractions of roots of the first primes.
  var start = [], rounds = [];
  function fraction(value) { return ((value - Math.floor(value)) * 4294967296) | 0; }
  for (var number = 2; rounds.length < 64; number++) {
    var isPrime = true;
    for (var factor = 2; factor * factor <= number; factor++) { if (number % factor === 0) { isPrime = false; } }
    if (isPrime) {
      if (start.length < 8) { start.push(fraction(Math.sqrt(number))); }
      rounds.push(fraction(Math.cbrt(number)));
    }
  }
  function turn(word, by) { return (word >>> by) | (word << (32 - by)); }
  function mix(hash, words) {
    var at, a = hash[0], b = hash[1], c = hash[2], d = hash[3], e = hash[4], f = hash[5], g = hash[6], h = hash[7];
    for (at = 16; at < 64; at++) {
      var w15 = words[at - 15], w2 = words[at - 2];
      var low = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3), high = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10);
      words[at] = (words[at - 16] + low + words[at - 7] + high) | 0;
    }
    for (at = 0; at < 64; at++) {
      var one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + rounds[at] + words[at];
      var two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
    }
    return [a, b, c, d, e, f, g, h].map(function (word, index) { return (hash[index] + word) | 0; });
  }
  return function (bytes) {
    var filled = bytes.concat([128]), bits = bytes.length * 8, hash = start;
    while (filled.length % 64 !== 56) { filled.push(0); }
    for (var shift = 56; shift >= 0; shift -= 8) { filled.push(Math.floor(bits / Math.pow(2, shift)) & 255); }
    for (var at = 0; at < filled.length; at += 64) {
      var words = [];
      for (var word = 0; word < 16; word++) {
        var from = at + word * 4;
        words.push((filled[from] << 24) | (filled[from + 1] << 16) | (filled[from + 2] << 8) | filled[from + 3]);
      }
      hash = mix(hash, words);
    }
    var out = [];
    hash.forEach(function (word) { out.push(word >>> 24 & 255, word >>> 16 & 255, word >>> 8 & 255, word & 255); });
    return out;
  };
})();

function hmac(key, bytes) {
  // RFC 2104, for a key of at most 64 bytes.
  var inner = [], outer = [];
  for (var at = 0; at < 64; at++) {
    inner.push((key[at] || 0) ^ 54);
    outer.push((key[at] || 0) ^ 92);
  }
  return sha256(outer.concat(sha256(inner.concat(bytes))));
}

function letters(bytes) {
  // Five bits a sign, in signs that nobody confuses, in groups of four.
  var signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ", out = "", left = 0, bits = 0;
  bytes.forEach(function (one) {
    left = (left << 8) | one;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += signs.charAt((left >>> bits) & 31);
      left &= (1 << bits) - 1;
    }
  });
  return out.match(/.{1,4}/g).join("-");
}

function makeBlock(form, answers, comment) {
  // answers: for each question {said: "yes" | "no" | "", half: "a" | "b" | "a+b" | "", value: "3" or a text}.
  var words = form.words, signed = [form.code], lines = [words.head, words.form + ": " + form.code];
  form.questions.forEach(function (question, index) {
    var given = answers[index] || {}, value = "", shown;
    if (question.kind === "yes_no") {
      value = given.said || "";
      shown = value ? words[value] : "-";
      if (value === "no" && given.half) {
        value += "(" + given.half + ")";
        shown += " (" + given.half + ")";
      }
    } else {
      value = plain(given.value || "");
      value = value === "-" ? "" : value;
      shown = value || "-";
    }
    signed.push(question.id + "=" + value);
    lines.push((index + 1) + " " + question.title + ": " + shown);
  });
  var said = plain(comment || "");
  said = said === "-" ? "" : said;
  signed.push("comment=" + said);
  lines.push((form.questions.length + 1) + " " + words.comment + ": " + (said || "-"));
  var key = form.key.match(/../g).map(function (pair) { return parseInt(pair, 16); });
  lines.push(words.check + ": " + letters(hmac(key, bytesOf(signed.join("\n"))).slice(0, 10)));
  return lines.join("\r\n") + "\r\n";
}

if (typeof document !== "undefined") {
  (function () {
    var form = JSON.parse(document.getElementById("asked").textContent), words = form.words;
    var said = document.getElementById("said"), block = document.getElementById("block");
    document.documentElement.className = "js";
    function chosen(name) {
      var found = document.querySelector('input[name="' + name + '"]:checked');
      return found ? found.value : "";
    }
    function read() {
      return form.questions.map(function (question, index) {
        var name = "q" + (index + 1);
        if (question.kind === "yes_no") { return {said: chosen(name), half: chosen(name + "half")}; }
        if (question.kind === "rating") { return {value: chosen(name)}; }
        return {value: document.getElementById(name).value};
      });
    }
    function showHalves() {
      form.questions.forEach(function (question, index) {
        var halves = document.getElementById("q" + (index + 1) + "halves");
        if (halves) { halves.hidden = chosen("q" + (index + 1)) !== "no"; }
      });
    }
    function make() {
      var answers = read(), comment = document.getElementById("comment").value;
      var isEmpty = answers.every(function (one) { return !one.said && !plain(one.value || ""); }) && !plain(comment);
      said.textContent = isEmpty ? words.nothing : "";
      if (isEmpty) { return ""; }
      var text = makeBlock(form, answers, comment);
      block.value = text;
      document.getElementById("made").hidden = false;
      return text;
    }
    function on(name, act) {
      document.getElementById(name).addEventListener("click", function () {
        var text = make();
        if (text) { act(text); }
      });
    }
    on("mail", function (text) {
      var to = encodeURIComponent(form.to).replace(/%40/g, "@");
      location.href = "mailto:" + to + "?subject=" + encodeURIComponent(form.subject) + "&body=" + encodeURIComponent(text);
      said.textContent = words.mailed;
    });
    on("copy", function () {
      block.focus();
      block.select();
      var isDone = false;
      try { isDone = document.execCommand("copy"); } catch (error) { isDone = false; }
      said.textContent = isDone ? words.copied : words.marked;
    });
    on("save", function (text) {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], {type: "text/plain;charset=utf-8"}));
      link.download = form.file;
      document.body.appendChild(link);
      link.click();
      document.body.removeChild(link);
      said.textContent = words.saved;
    });
    document.getElementById("form").addEventListener("change", showHalves);
    document.getElementById("form").addEventListener("submit", function (event) { event.preventDefault(); });
    showHalves();
  })();
}

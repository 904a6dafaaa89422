package org.qihang.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.HashSet;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which documents a filter finds. */
@ContractTest
class FiltersTest {

    private final MongoCollection<Document> things;

    FiltersTest(Server server) {
        this.things = server.emptyCollection();
    }

    private void check(String document, String filter, boolean found) {
        things.insertOne(Document.parse(document).append("_id", "this"));
        things.insertOne(new Document("_id", "another").append("other", true));
        Document parsed = Document.parse(filter);
        assertThat(things.find(parsed)
                        .map(each -> each.getString("_id"))
                        .into(new HashSet<>())
                        .contains("this"))
                .isEqualTo(found);
    }

    @Promises(
            value = {"filter.equality", "find", "find.filter"},
            manual = {"reference/operator/query/eq", "tutorial/query-embedded-documents", "tutorial/query-arrays"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 'x'}               | {a: 'x'}        | true",
                "{a: 'X'}               | {a: 'x'}        | false",
                "{a: 1}                 | {a: 1.0}        | true",
                "{a: 1}                 | {a: '1'}        | false",
                "{a: true}              | {a: 1}          | false",
                "{a: 'x', b: 1}         | {a: 'x', b: 1}  | true",
                "{a: 'x', b: 1}         | {a: 'x', b: 2}  | false",
                "{a: {b: {c: 1}}}       | {'a.b.c': 1}    | true",
                "{a: {b: {c: 1}}}       | {'a.b': 1}      | false",
                "{a: ['x', 'y']}        | {a: 'y'}        | true",
                "{a: ['x', 'y']}        | {a: 'z'}        | false",
                "{a: []}                | {a: 'x'}        | false",
                "{a: [{b: 1}, {b: 2}]}  | {'a.b': 2}      | true",
                "{a: [{b: 1}, {b: 2}]}  | {'a.b': 3}      | false",
                "{a: ['x', 'y']}        | {'a.1': 'y'}    | true",
                "{a: ['x', 'y']}        | {'a.0': 'y'}    | false",
                "{a: {'59': 'x'}}       | {'a.59': 'x'}   | true",
                "{a: [{b: 1, c: 2}, {b: 2, c: 1}]} | {'a.b': 1, 'a.c': 1} | true",
                "{a: {$date: '2026-09-01T00:00:00Z'}} | {a: {$date: '2026-09-01T00:00:00Z'}} | true",
                "{a: {$date: '2026-09-01T00:00:00Z'}} | {a: {$date: '2026-09-01T00:00:00.001Z'}} | false",
            })
    void equality(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(value = "filter.null", manual = "tutorial/query-for-null-fields")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: null}   | {a: null}   | true",
                "{b: 1}      | {a: null}   | true",
                "{a: 0}      | {a: null}   | false",
                "{a: ''}     | {a: null}   | false",
                "{a: false}  | {a: null}   | false",
                "{a: {b: 1}} | {'a.c': null} | true",
                "{b: 1}      | {'a.c': null} | true",
            })
    void nullIsAlsoWhatIsMissing(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(value = "filter.$gt", manual = "reference/operator/query/gt")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 2}        | {a: {$gt: 1}}   | true",
                "{a: 1}        | {a: {$gt: 1}}   | false",
                "{a: 1.5}      | {a: {$gt: 1}}   | true",
                "{a: {$numberLong: '5000000000'}} | {a: {$gt: 4000000000}} | true",
                "{a: 'b'}      | {a: {$gt: 'a'}} | true",
                "{a: [0, 2]}   | {a: {$gt: 1}}   | true",
                "{a: [0, 1]}   | {a: {$gt: 1}}   | false",
                "{a: {$date: '2026-09-01T00:00:01Z'}} | {a: {$gt: {$date: '2026-09-01T00:00:00Z'}}} | true",
                "{a: {$date: '2026-09-01T00:00:00Z'}} | {a: {$gt: {$date: '2026-09-01T00:00:00Z'}}} | false",
            })
    void greater(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(value = "filter.$gte", manual = "reference/operator/query/gte")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1}        | {a: {$gte: 1}}  | true",
                "{a: 0}        | {a: {$gte: 1}}  | false",
                "{a: '陈'}     | {a: {$gte: '陈', $lt: '陈\uffff'}} | true",
                "{a: '陈立'}   | {a: {$gte: '陈', $lt: '陈\uffff'}} | true",
                "{a: '林晓'}   | {a: {$gte: '陈', $lt: '陈\uffff'}} | false",
            })
    void atLeast(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(value = "filter.$lt", manual = "reference/operator/query/lt")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 0}        | {a: {$lt: 1}}   | true",
                "{a: 1}        | {a: {$lt: 1}}   | false",
                "{a: [{b: 5}, {b: 1}]} | {'a.b': {$lt: 2}} | true",
                "{a: [{b: 5}, {c: 1}]} | {'a.b': {$lt: 2}} | false",
            })
    void less(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(value = "filter.$lte", manual = "reference/operator/query/lte")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1}        | {a: {$lte: 1}}  | true",
                "{a: 2}        | {a: {$lte: 1}}  | false",
                "{a: {$date: '2026-09-01T00:00:00Z'}} | {a: {$lte: {$date: '2026-09-01T00:00:00Z'}}} | true",
            })
    void atMost(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    /** An instant that isn't there yet is in no range of instants. */
    @Promises(
            value = {"filter.$lte"},
            manual = {"reference/method/db.collection.find", "reference/bson-type-comparison-order"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{b: 1}        | {a: {$lte: {$date: '2026-09-01T00:00:00Z'}}} | false",
                "{a: null}     | {a: {$lte: {$date: '2026-09-01T00:00:00Z'}}} | false",
                "{a: 1}        | {a: {$lte: {$date: '2026-09-01T00:00:00Z'}}} | false",
                "{a: '2020'}   | {a: {$lte: {$date: '2026-09-01T00:00:00Z'}}} | false",
                "{a: false}    | {a: {$lte: {$date: '2026-09-01T00:00:00Z'}}} | false",
            })
    void comparesWithinOneTypeOnly(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(value = "filter.$in", manual = "reference/operator/query/in")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 'x'}        | {a: {$in: ['x', 'y']}}   | true",
                "{a: 'z'}        | {a: {$in: ['x', 'y']}}   | false",
                "{a: ['z', 'y']} | {a: {$in: ['x', 'y']}}   | true",
                "{a: 'x'}        | {a: {$in: []}}           | false",
                "{b: 1}          | {a: {$in: ['x', 'y']}}   | false",
            })
    void oneOf(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(value = "filter.$ne", manual = "reference/operator/query/ne")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 'x'}        | {a: {$ne: 'y'}}   | true",
                "{a: 'x'}        | {a: {$ne: 'x'}}   | false",
                "{b: 1}          | {a: {$ne: 'x'}}   | true",
                "{a: null}       | {a: {$ne: 'x'}}   | true",
                "{a: ['x', 'y']} | {a: {$ne: 'x'}}   | false",
                "{a: []}         | {a: {$ne: 'x'}}   | true",
                "{a: [{b: 1}]}   | {'a.b': {$ne: 1}} | false",
                "{a: [{b: 2}]}   | {'a.b': {$ne: 1}} | true",
            })
    void otherThan(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(
            value = {"filter.$ne", "filter.null"},
            manual = {"reference/operator/query/ne", "tutorial/query-for-null-fields"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 'x'}   | {a: {$ne: null}} | true",
                "{a: null}  | {a: {$ne: null}} | false",
                "{b: 1}     | {a: {$ne: null}} | false",
            })
    void otherThanNullIsThere(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(value = "filter.$nin", manual = "reference/operator/query/nin")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 'x'}        | {a: {$nin: ['y', 'z']}}  | true",
                "{a: 'x'}        | {a: {$nin: ['x', 'z']}}  | false",
                "{b: 1}          | {a: {$nin: ['x', 'z']}}  | true",
                "{a: ['x', 'y']} | {a: {$nin: ['x', 'z']}}  | false",
            })
    void noneOf(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(value = "filter.$and", manual = "reference/operator/query/and")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1, b: 2} | {$and: [{a: 1}, {b: 2}]}                | true",
                "{a: 1, b: 2} | {$and: [{a: 1}, {b: 3}]}                | false",
                "{a: [1, 5]}  | {$and: [{a: {$gt: 4}}, {a: {$lt: 2}}]}  | true",
            })
    void allOf(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(value = "filter.$or", manual = "reference/operator/query/or")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1, b: 2} | {$or: [{a: 2}, {b: 2}]}                   | true",
                "{a: 1, b: 2} | {$or: [{a: 2}, {b: 1}]}                   | false",
                "{a: 1, b: 2} | {b: 2, $or: [{a: 1}, {a: {$gt: 7}}]}      | true",
                "{a: 1, b: 2} | {b: 3, $or: [{a: 1}, {a: {$gt: 7}}]}      | false",
            })
    void anyOf(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(value = "filter.$nor", manual = "reference/operator/query/nor")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1, b: 2} | {$nor: [{a: 2}, {b: 3}]} | true",
                "{a: 1, b: 2} | {$nor: [{a: 2}, {b: 2}]} | false",
                "{b: 2}       | {$nor: [{a: 2}]}         | true",
            })
    void neither(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(value = "filter.$exists", manual = "reference/operator/query/exists")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: null}     | {a: {$exists: true}}       | true",
                "{b: 1}        | {a: {$exists: true}}       | false",
                "{b: 1}        | {a: {$exists: false}}      | true",
                "{a: null}     | {a: {$exists: false}}      | false",
                "{s: {}}       | {'s.59': {$exists: false}} | true",
                "{s: {'59': 1}} | {'s.59': {$exists: false}} | false",
            })
    void aFieldIsThere(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(value = "filter.$elemMatch", manual = "reference/operator/query/elemMatch")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: [{b: 1, c: 2}, {b: 2, c: 1}]} | {a: {$elemMatch: {b: 1, c: 2}}}          | true",
                "{a: [{b: 1, c: 2}, {b: 2, c: 1}]} | {a: {$elemMatch: {b: 1, c: 1}}}          | false",
                "{a: [{b: 5, c: 9}]}               | {a: {$elemMatch: {b: {$lt: 7}, c: {$gt: 7}}}} | true",
                "{a: [{b: 5, c: 6}]}               | {a: {$elemMatch: {b: {$lt: 7}, c: {$gt: 7}}}} | false",
                "{a: [{b: 5}]}                     | {a: {$elemMatch: {b: 5, c: {$ne: 1}}}}   | true",
                "{a: []}                           | {a: {$elemMatch: {b: 1}}}                | false",
                "{b: 1}                            | {a: {$elemMatch: {b: 1}}}                | false",
                "{a: [{b: 1}]}                     | {a: {$elemMatch: {b: 1, c: null}}}       | true",
            })
    void oneElementFulfilsEverything(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    /** The guard of every diary: no claim of another overlaps. */
    @Promises(
            value = {"filter.$not", "filter.$elemMatch", "filter.$ne", "filter.$lt", "filter.$gt"},
            manual = {"reference/operator/query/not", "reference/operator/query/elemMatch"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{c: []}                                             | true",
                "{b: 1}                                              | true",
                "{c: [{by: 'x', from: 0, to: 10}]}                   | true",
                "{c: [{by: 'x', from: 20, to: 30}]}                  | true",
                "{c: [{by: 'x', from: 0, to: 11}]}                   | false",
                "{c: [{by: 'x', from: 19, to: 30}]}                  | false",
                "{c: [{by: 'x', from: 12, to: 13}]}                  | false",
                "{c: [{by: 'me', from: 12, to: 13}]}                 | true",
                "{c: [{by: 'x', from: 0, to: 5}, {by: 'x', from: 90, to: 95}]} | true",
            })
    void noElementFulfilsEverything(String document, boolean found) {
        check(document, "{c: {$not: {$elemMatch: {by: {$ne: 'me'}, from: {$lt: 20}, to: {$gt: 10}}}}}", found);
    }

    @Promises(value = "filter.$size", manual = "reference/operator/query/size")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: []}     | {a: {$size: 0}} | true",
                "{b: 1}      | {a: {$size: 0}} | false",
                "{a: null}   | {a: {$size: 0}} | false",
                "{a: [1]}    | {a: {$size: 0}} | false",
                "{a: [1, 2]} | {a: {$size: 2}} | true",
            })
    void aListOfSoMany(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(value = "filter.$all", manual = "reference/operator/query/all")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: ['x', 'y', 'z']} | {a: {$all: ['z', 'x']}} | true",
                "{a: ['x', 'y']}      | {a: {$all: ['z', 'x']}} | false",
            })
    void aListWithAll(String document, String filter, boolean found) {
        check(document, filter, found);
    }

    @Promises(value = "filter.regex", manual = "reference/operator/query/regex")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 'linxiao'}   | {a: {$regularExpression: {pattern: '^lin', options: ''}}}   | true",
                "{a: 'xiaolin'}   | {a: {$regularExpression: {pattern: '^lin', options: ''}}}   | false",
                "{a: 'LinXiao'}   | {a: {$regularExpression: {pattern: '^lin', options: 'i'}}}  | true",
                "{a: '林晓'}      | {a: {$regularExpression: {pattern: '^林', options: ''}}}    | true",
                "{a: 'a.b'}       | {a: {$regularExpression: {pattern: '^a\\\\.b', options: ''}}} | true",
                "{a: 'axb'}       | {a: {$regularExpression: {pattern: '^a\\\\.b', options: ''}}} | false",
                "{a: 'C++ (1)'}   | {a: {$regularExpression: {pattern: '^\\\\QC++ (\\\\E', options: ''}}} | true",
                "{a: 'CCC'}       | {a: {$regularExpression: {pattern: '^\\\\QC++ (\\\\E', options: ''}}} | false",
                "{a: 7}           | {a: {$regularExpression: {pattern: '7', options: ''}}}      | false",
            })
    void aPattern(String document, String filter, boolean found) {
        check(document, filter, found);
    }
}

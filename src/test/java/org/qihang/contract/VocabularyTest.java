package org.qihang.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ping: 1, $db: 'x', lsid: {id: 1}, txnNumber: 1} | ping",
                "{find: 'c', filter: {a: 1}, limit: 1} | filter.equality, find, find.filter, find.limit",
                "{find: 'c', filter: {a: null}} | filter.null, find, find.filter",
                "{find: 'c', filter: {a: [1]}} | filter.array, find, find.filter",
                "{find: 'c', filter: {a: {b: 1}}} | filter.document, find, find.filter",
                "{find: 'c', filter: {a: /x/}} | filter.regex, find, find.filter",
                "{find: 'c', filter: {a: {$in: [1, null]}}} | filter.$in, filter.null, find, find.filter",
                "{find: 'c', filter: {$or: [{a: {$gt: 1}}, {b: {$ne: null}}]}} | filter.$gt, filter.$ne, filter.$or, filter.null, find, find.filter",
                "{find: 'c', filter: {a: {$not: {$elemMatch: {b: {$lt: 1}}}}}} | filter.$elemMatch, filter.$lt, filter.$not, find, find.filter",
                "{find: 'c', sort: {a: 1, b: -1}, projection: {a: 1}} | find, find.projection, find.sort, projection.inclusion, sort.ascending, sort.descending, sort.several",
                "{find: 'c', projection: {a: 0, l: {$elemMatch: {b: 1}}}} | find, find.projection, projection.$elemMatch, projection.exclusion",
                "{find: 'c', readConcern: {level: 'majority'}} | find, readConcern.majority",
                "{insert: 'c', documents: [{_id: 'x'}], ordered: false} | insert, insert.documents, insert.unordered, type.document, type.string",
                "{update: 'c', updates: [{q: {_id: 1}, u: {$set: {a: true}}, multi: false, upsert: true}]} | filter.equality, type.boolean, update, update.$set, update.q, update.u, update.updates, update.upsert",
                "{update: 'c', updates: [{q: {}, u: {a: 1}}]} | type.document, type.int32, update, update.q, update.replacement, update.u, update.updates",
                "{update: 'c', updates: [{q: {}, u: [{$set: {a: 1}}]}]} | update, update.pipeline, update.q, update.u, update.updates",
                "{update: 'c', updates: [{q: {}, u: {$push: {a: {$each: [], $slice: 1}}}}]} | update, update.$push, update.$push.$each, update.$push.$slice, update.q, update.u, update.updates",
                "{update: 'c', updates: [{q: {}, u: {$pull: {a: {b: {$lt: 1}}}}}]} | filter.$lt, update, update.$pull, update.$pull.filter, update.q, update.u, update.updates",
                "{update: 'c', updates: [{q: {}, u: {$pull: {a: {$gte: 1}}}}]} | update, update.$pull, update.$pull.value, filter.$gte, update.q, update.u, update.updates",
                "{update: 'c', updates: [{q: {}, u: {$unset: {'a.$[x].b': ''}}, arrayFilters: [{'x.c': 1}]}]} | filter.equality, type.string, update, update.$[name], update.$unset, update.arrayFilters, update.q, update.u, update.updates",
                "{findAndModify: 'c', query: {_id: 1}, update: {$set: {'a.$.b': 1}}, new: false, upsert: true} | filter.equality, findAndModify, findAndModify.query, findAndModify.update, findAndModify.upsert, type.int32, update.$, update.$set",
                "{aggregate: 'c', pipeline: [{$match: {a: {$gt: 1}}}, {$group: {_id: '$p', n: {$sum: 1}, m: {$max: {$divide: ['$a', 2]}}}}], cursor: {}} | accumulator.$max, accumulator.$sum, aggregate, aggregate.cursor, aggregate.pipeline, expression.$divide, expression.path, filter.$gt, stage.$group, stage.$match",
                "{createIndexes: 'c', indexes: [{key: {a: 1, b: -1}, name: 'x', sparse: true, unique: false}]} | createIndexes, createIndexes.indexes, index.ascending, index.compound, index.descending, index.sparse",
                "{delete: 'c', deletes: [{q: {a: {$lt: 1}}, limit: 0}], ordered: true, writeConcern: {w: 'majority'}} | delete, delete.deletes, delete.limit, delete.ordered, delete.q, filter.$lt, writeConcern.majority",
            })
    void names(String command, String words) {
        assertThat(Vocabulary.of(BsonDocument.parse(command))).containsExactlyInAnyOrder(words.split(", *"));
    }

    @Test
    void hasACaseForWhatTheProductCantDoWithout() {
        assertThat(Promised.words()).contains("filter.$elemMatch", "update.$[name]", "index.sparse", "insert");
    }
}

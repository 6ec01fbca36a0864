/* global GraphiQL, React, ReactDOM */
// Starts the console with one tab an example. A file of its own, since the page's policy allows no script inside it.
const answer = await fetch('/graphiql/examples.json')
const examples = await answer.json()
const send = GraphiQL.createFetcher({ url: '/graphql' })

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    // For a moment after another tab is chosen the console still names the operation of the last one.
    fetcher: ({ operationName, ...asked }, options) =>
      send(countOperations(asked.query) > 1 ? { ...asked, operationName } : asked, options),
    defaultTabs: examples.map(({ query }) => ({ query })),
    defaultEditorToolsVisibility: 'variables',
  }),
)

function countOperations(query) {
  return (query.match(/^\s*(?:query|mutation|subscription)\b/gm) ?? []).length
}
